// GaoshiTemplate
