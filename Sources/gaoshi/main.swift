print("gaoshi")
