/// The version of the program, by semver.org.
public let programVersion = "0.1.0"
