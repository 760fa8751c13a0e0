// GaoshiFiles: paths go in, whole files come out; and bytes go in, whole files in their places come out.
