public import Foundation

/// A finished run of the `cascade` command that was built with the tests, or of another program.
public struct CascadeProcess: Sendable {
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: [UInt8]
  /// The exit code; of a process that a signal ended, the signal's number with a minus.
  public let exitCode: Int32

  /// Standard output as text.
  public var outputText: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// The built command.
  public static let executable: URL = {
    // The tests are a program beside it; Foundation's own idea of the main bundle differs between systems.
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "cascade")
  }()

  /// Runs `program` with `arguments` in `folder`, as `confinement` lets it; kills it when `limit` has passed.
  ///
  /// Both streams go to files, or standard error to `terminal`. `whileRunning` is given the process's id as soon as it
  /// runs; a test sends signals there.
  public static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], program: URL = executable,
    under confinement: Confinement = .none, terminal: PseudoTerminal? = nil, limit: Duration = .seconds(120),
    whileRunning: (pid_t) throws -> Void = { _ in }
  ) throws -> CascadeProcess {
    // Files, not pipes: a pipe that nobody reads fills up and stops the process.
    let streams = try TemporaryFolder()
    let output = streams.file("output")
    let errors = streams.file("errors")
    for file in [output, errors] { try Data().write(to: file) }

    let process = Process()
    let words = confinement.command + [program.path(percentEncoded: false)] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": streams.path, "TERM": "dumb"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try terminal?.programEnd ?? FileHandle(forWritingTo: errors)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    try terminal?.programEnd.close()
    try whileRunning(process.processIdentifier)
    if ended.wait(timeout: .now() + .milliseconds(Int(limit / .milliseconds(1)))) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    let isSignal = process.terminationReason == .uncaughtSignal
    return CascadeProcess(
      output: [UInt8](try Data(contentsOf: output)),
      errors: try terminal?.shown() ?? [UInt8](try Data(contentsOf: errors)),
      exitCode: isSignal ? -process.terminationStatus : process.terminationStatus)
  }
}
