// GaoshiConfig
