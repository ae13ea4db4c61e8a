/// The rules for the paths of an output: with `/`, inside the output tree, good on every file system, unique without
/// regard to case.
public enum OutputPath {
  /// What is wrong with a path.
  public enum Fault: Hashable, Sendable {
    /// It is empty, begins or ends with `/`, or has two of them together.
    case emptyName
    /// It has a `.` or `..` in it.
    case outside
    /// A name has a control character, or one of `\ : * ? " < > |`.
    case forbiddenCharacter
    /// A name ends in a dot or a space, is kept by a system (`con`, `lpt1`) or by the build (`.cascade…`).
    case reservedName
    /// A name has more than 255 bytes, or the path more than 1,024.
    case tooLong
    /// `other` is the same but for case, or is a folder of it, or lies in it.
    case taken(other: String)

    /// What is wrong, in words.
    public var reason: String {
      switch self {
      case .emptyName: "it has an empty name in it"
      case .outside: "it leads out of the output folder"
      case .forbiddenCharacter: "it has a character that not every file system takes"
      case .reservedName: "it has a name that is reserved"
      case .tooLong: "it is too long"
      case .taken(let other): "'\(other)' has its place"
      }
    }
  }

  /// What is wrong with `path` by itself; `nil` where nothing is.
  public static func fault(of path: String) -> Fault? {
    if path.utf8.count > 1024 { return .tooLong }
    for name in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if name.isEmpty { return .emptyName }
      if name.count > 255 { return .tooLong }
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return .outside }
      if name.contains(where: isForbidden) { return .forbiddenCharacter }
      if isReserved(name) { return .reservedName }
    }
    return nil
  }

  /// The first path, in the order given, that breaks a rule by itself or beside those before it.
  public static func firstFault(in paths: some Sequence<String>) -> (path: String, fault: Fault)? {
    var files: [String: String] = [:]
    var folders: [String: String] = [:]
    for path in paths {
      if let fault = fault(of: path) { return (path, fault) }
      let folded = folded(path)
      if let other = files[folded] ?? folders[folded] { return (path, .taken(other: other)) }
      files[folded] = path
      var folder = folded[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        let name = String(folder)
        if let other = files[name] { return (path, .taken(other: other)) }
        if folders.updateValue(path, forKey: name) != nil { break }
      }
    }
    return nil
  }

  /// The path as file systems without regard to case see it.
  private static func folded(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isPlain ? path : path.lowercased()
  }

  private static func isReserved(_ name: Substring.UTF8View) -> Bool {
    if name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: " ") { return true }
    if name.first == UInt8(ascii: ".") { return name.count >= 8 && lowered(name.prefix(8)) == ".cascade" }
    let stem = name.prefix { $0 != UInt8(ascii: ".") }
    switch stem.count {
    case 3: return ["con", "prn", "aux", "nul"].contains(lowered(stem))
    case 4:
      let word = lowered(stem.prefix(3))
      return (word == "com" || word == "lpt") && stem.last.map { (0x30...0x39).contains($0) } == true
    default: return false
    }
  }

  private static func lowered(_ name: Substring.UTF8View) -> String { Substring(name).lowercased() }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "?"),
      UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
