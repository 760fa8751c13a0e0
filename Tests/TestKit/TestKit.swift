public import GaoshiCore
