// GaoshiModel
