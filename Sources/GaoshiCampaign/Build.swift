/// Makes the files of the units that are asked for, all or none.
public func build(_ request: BuildRequest, on machine: Machine) -> Report {
  Report()
}

/// Does everything that a build does up to the finished layout, and writes nothing.
public func check(_ request: BuildRequest, on machine: Machine) -> Report {
  Report()
}
