// GaoshiCampaign
