// GaoshiCampaign: unit files go in, finished files in their places come out.
