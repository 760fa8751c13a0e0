// GaoshiRender
