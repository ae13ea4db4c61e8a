import Foundation
public import Testing

/// What a program runs under, so that it meets the same obstacles whoever runs the tests.
public struct Confinement: Sendable {
  /// The program that confines, and what it is told before the confined program and its arguments.
  let command: [String]

  /// Nothing but the limits of the tests themselves.
  public static let none = Confinement(command: [])

  /// The rights of files bind the program even where the superuser runs it.
  public static let fileRights = Confinement(
    command: [
      "/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search",
      "--inh-caps=-dac_override,-dac_read_search",
    ])

  /// Every file is full at four kilobytes, and the program is told so instead of being ended.
  public static let fullDisk = Confinement(
    command: ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""])

  /// The program may mount file systems, which nobody else sees and which end with it.
  public static let ownMounts = Confinement(
    command: ["/usr/bin/unshare", "--mount"] + (geteuid() == 0 ? [] : ["--user", "--map-root-user"]))

  /// Whether this machine lets the tests mount anything.
  public static let mayMount: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    let mount = ["-c", "mount -t tmpfs -o size=16k tmpfs ."]
    return (try? CascadeProcess.run(mount, in: folder.url, program: URL(filePath: "/bin/sh"), under: ownMounts))?
      .exitCode == 0
  }()
}

extension Trait where Self == ConditionTrait {
  /// Runs the test where file systems can be mounted; the skip says why.
  public static var needsMounts: Self {
    .enabled(if: Confinement.mayMount, "nothing can be mounted here, so this was NOT tested")
  }
}
