import CascadeXML

/// A part of what an element holds, in its order.
struct XLIFFContent {
  /// Names of the element's own namespace, or of any module.
  let names: Set<XLIFFName>
  /// How many of them stand there.
  let count: ClosedRange<Int>
  /// Whether extensions stand there too.
  let extensions: Bool

  /// One element.
  static func one(_ name: String, _ module: XLIFFModule = .core) -> XLIFFContent {
    XLIFFContent(names: [XLIFFName(module, name)], count: 1...1, extensions: false)
  }

  /// One element, or none.
  static func maybe(_ name: String, _ module: XLIFFModule = .core) -> XLIFFContent {
    XLIFFContent(names: [XLIFFName(module, name)], count: 0...1, extensions: false)
  }

  /// One element of these or more, in any order.
  static func some(_ names: String..., of module: XLIFFModule = .core) -> XLIFFContent {
    XLIFFContent(names: Set(names.map { XLIFFName(module, $0) }), count: 1...Int.max, extensions: false)
  }

  /// Elements of these, in any order, or none.
  static func any(_ names: String..., of module: XLIFFModule = .core) -> XLIFFContent {
    XLIFFContent(names: Set(names.map { XLIFFName(module, $0) }), count: 0...Int.max, extensions: false)
  }

  /// Extensions, and elements of modules.
  static func others(_ names: [XLIFFName] = []) -> XLIFFContent {
    XLIFFContent(names: Set(names), count: 0...Int.max, extensions: true)
  }

  /// Whether `element` can stand there.
  func takes(_ element: XMLElement) -> Bool {
    guard let name = XLIFFName(element) else { return extensions }
    return names.contains(name)
  }
}
