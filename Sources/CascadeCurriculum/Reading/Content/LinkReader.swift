package import CascadeMarkup
package import CascadeText

/// Reads where links and pictures lead, from their syntax alone.
struct LinkReader {
  /// What was found.
  var findings: FindingCollector
  private var path: String
  private var folder: [UInt8]

  private static let externalSchemes = ["https", "http", "ftp", "mailto", "tel"]

  /// A reader for links of the file `path`.
  init(path: String) {
    findings = FindingCollector(path: path)
    self.path = path
    folder = RelativePath.folder(of: path)
  }

  /// Takes paths from here on as written in the file `path`.
  mutating func enter(_ path: String) {
    guard path != self.path else { return }
    self.path = path
    folder = RelativePath.folder(of: path)
  }

  /// Where the link at `node` leads.
  mutating func destination(ofLink node: Int, in document: Document) -> LinkDestination {
    let address = document.bytes[document.nodes[node].literal]
    guard isReadable(address, of: node, in: document) else { return .refused }
    if reportsForeignPath(address, of: node, in: document) { return .refused }
    if let scheme = scheme(of: address) {
      if Self.externalSchemes.contains(scheme) { return .external }
      if scheme == "term" { return term(address.dropFirst(5), of: node, in: document) }
      reportScheme(scheme, of: node, in: document)
      return .refused
    }
    let hash = address.firstIndex(of: UInt8(ascii: "#"))
    let anchor = hash.map { String(decoding: RelativePath.decodingPercents(address[($0 + 1)...]), as: UTF8.self) }
    if let anchor, hash == address.startIndex {
      guard anchor.isEmpty else { return .anchor(anchor) }
      findings.add(.emptyLink, "the link names nothing after '#'", at: document.destinationSpan(of: node))
      return .refused
    }
    guard let path = path(address[..<(hash ?? address.endIndex)], of: node, in: document) else { return .refused }
    return .file(path, anchor: anchor)
  }

  /// The path in the curriculum of the picture at `node`; `nil` where there can be none.
  mutating func path(ofImage node: Int, in document: Document) -> String? {
    let address = document.bytes[document.nodes[node].literal]
    guard isReadable(address, of: node, in: document) else { return nil }
    if reportsForeignPath(address, of: node, in: document) { return nil }
    if let scheme = scheme(of: address) {
      if scheme == "http" || scheme == "https" {
        findings.add(
          .remoteImage, "the picture lies on another site; put the file into 'images/' beside the text",
          at: document.destinationSpan(of: node))
      } else {
        reportScheme(scheme, of: node, in: document)
      }
      return nil
    }
    return path(address, of: node, in: document)
  }

  private func term(_ name: ArraySlice<UInt8>, of node: Int, in document: Document) -> LinkDestination {
    .term(String(decoding: name, as: UTF8.self))
  }

  /// Reports an address that is empty or that browsers read otherwise than we do.
  private mutating func isReadable(_ address: ArraySlice<UInt8>, of node: Int, in document: Document) -> Bool {
    let isImage = document.nodes[node].kind == .image
    if address.isEmpty || address.elementsEqual("term:".utf8) {
      findings.add(
        .emptyLink, isImage ? "the picture names no file" : "the link leads nowhere",
        at: document.destinationSpan(of: node))
      return false
    }
    // Browsers drop tabs and line ends from addresses, so that 'java<tab>script:' would run.
    if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      findings.add(
        .badAddress, "the address holds a control character", at: document.destinationSpan(of: node))
      return false
    }
    if address.starts(with: "//".utf8) {
      let span = document.destinationSpan(of: node)
      let isCertain = !isImage && document.spells(address, at: span)
      findings.add(
        .badAddress, "the address names a site without 'https:'", at: span,
        fixes: isCertain
          ? [Diagnostic.Fix("put 'https:' before it", replacing: SourceSpan(span.lower, span.lower), with: "https:")]
          : [])
      return false
    }
    return true
  }

  /// What stands before the colon, in lower case, if the address begins with a scheme.
  private func scheme(of address: ArraySlice<UInt8>) -> String? {
    guard let first = address.first, isLetter(first) else { return nil }
    for index in address.indices.dropFirst() {
      let byte = address[index]
      if byte == UInt8(ascii: ":") { return String(decoding: address[..<index], as: UTF8.self).lowercased() }
      let isOfScheme =
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      guard isOfScheme else { return nil }
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private mutating func reportScheme(_ scheme: String, of node: Int, in document: Document) {
    let literal = document.nodes[node].literal
    let own = document.source(of: literal.lowerBound..<literal.lowerBound + scheme.utf8.count)
    let isOwn = document.nodes[node].span.contains(own)
    let typed = isOwn ? own : document.destinationSpan(of: node)
    let isImage = document.nodes[node].kind == .image
    findings.add(
      .unknownScheme,
      isImage ? "a picture cannot be a '\(scheme):' address" : "a link cannot be a '\(scheme):' address",
      typed: scheme, at: typed, candidates: isImage || !isOwn ? [] : Self.externalSchemes + ["term"],
      otherwise: "; expected \(isImage ? "" : "'https:', 'mailto:', 'tel:', 'term:' or ")a path from this file")
  }

  /// Reports a path as Windows writes it: with backslashes, or from a drive.
  private mutating func reportsForeignPath(
    _ address: ArraySlice<UInt8>, of node: Int, in document: Document
  ) -> Bool {
    let backslash = UInt8(ascii: "\\")
    let hasDrive = address.count > 1 && isLetter(address[address.startIndex]) && address.dropFirst().first == 0x3A
    guard hasDrive || address.first == backslash || address.contains(backslash) && scheme(of: address) == nil else {
      return false
    }
    let span = document.destinationSpan(of: node)
    let slashed = address.map { $0 == backslash ? UInt8(ascii: "/") : $0 }
    let right = String(decoding: slashed, as: UTF8.self)
    guard hasDrive || slashed.first == UInt8(ascii: "/") else {
      findings.add(
        .badAddress, "a path is written with '/', as '\(right)'", at: span,
        fixes: document.spells(address, at: span)
          ? [Diagnostic.Fix("replace by '\(right)'", replacing: span, with: right)] : [])
      return true
    }
    let name = right.split(whereSeparator: { $0 == "/" || $0 == ":" }).last ?? ""
    let remedy =
      document.nodes[node].kind == .image
      ? "put the file into 'images/' beside the text, and write 'images/\(name)'"
      : "write a path from this file, with '/'"
    findings.add(.badAddress, "the path leads to a place on one computer; \(remedy)", at: span)
    return true
  }

  private mutating func path(_ address: ArraySlice<UInt8>, of node: Int, in document: Document) -> String? {
    let bytes = RelativePath.decodingPercents(address)
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      findings.add(
        .badAddress, "the address holds a control character", at: document.destinationSpan(of: node))
      return nil
    }
    if let path = RelativePath.resolve(bytes, from: folder[...]) { return path }
    findings.add(
      .leavesFolder, "the path leaves the curriculum's folder", at: document.destinationSpan(of: node))
    return nil
  }
}

extension Document {
  /// The place of the address of the link or picture at `node`; the whole of one whose address stands elsewhere, in a
  /// definition.
  package func destinationSpan(of node: Int) -> SourceSpan {
    let place = nodes[node]
    let address = addressSpan(of: node)
    return !address.isEmpty && place.span.contains(address) ? address : place.span
  }
}

extension Document {
  /// Whether the file spells `address` at `span` as it is, without escapes.
  fileprivate func spells(_ address: ArraySlice<UInt8>, at span: SourceSpan) -> Bool {
    span.upper <= bytes.count && bytes[span.range].elementsEqual(address)
  }
}
