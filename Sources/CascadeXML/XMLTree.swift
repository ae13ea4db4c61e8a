import CLibXML2

/// Sole owner of a parsed document; nothing outside this target sees the pointer.
struct XMLTree: ~Copyable {
  /// The tree; good while this value lives.
  let document: xmlDocPtr

  /// Parses `bytes`: no network, no document type declaration, no entities but XML's own five, libxml2's limits on depth
  /// and on the length of a text. `nil` where `collector` was told why not.
  ///
  /// `huge` lifts those limits, for documents that we wrote ourselves.
  init?(
    parsing bytes: [UInt8], from address: String? = nil, huge: Bool = false,
    reportingTo collector: ViolationCollector
  ) {
    XMLLibrary.isReady
    collector.rule = .syntax
    guard let size = CInt(exactly: bytes.count) else {
      collector.add("the document is larger than 2 GB")
      return nil
    }
    guard let parser = xmlNewParserCtxt() else {
      collector.add("no memory to parse the document")
      return nil
    }
    defer { xmlFreeParserCtxt(parser) }
    Self.prepare(parser, collector)
    let parsed = withExtendedLifetime(collector) {
      bytes.withUnsafeBytes { raw in
        xmlCtxtReadMemory(
          parser, raw.baseAddress?.assumingMemoryBound(to: CChar.self), size, address, nil,
          huge ? Self.options | CInt(XML_PARSE_HUGE.rawValue) : Self.options)
      }
    }
    guard let parsed else {
      if collector.violations.isEmpty { collector.add("the document is empty") }
      return nil
    }
    guard collector.violations.isEmpty else {
      xmlFreeDoc(parsed)
      return nil
    }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }

  /// Gives the tree away; the caller frees it.
  consuming func release() -> xmlDocPtr {
    let pointer = document
    discard self
    return pointer
  }

  /// What a document is parsed with, here and by the streaming reader.
  static let options = CInt(
    XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue)

  /// Sends what the parser reports to `collector`, and stops it at a document type declaration.
  private static func prepare(_ parser: xmlParserCtxtPtr, _ collector: ViolationCollector) {
    // SAX callbacks get the parser itself, from which they find the collector.
    parser.pointee._private = collector.pointer
    parser.pointee.sax.pointee.serror = { context, error in
      guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      if let error, let pointer = parser.pointee._private {
        let collector = Unmanaged<ViolationCollector>.fromOpaque(pointer).takeUnretainedValue()
        // Each report copies what was read of a comment or value: a hostile document would make that endless.
        if collector.isFull { return cascade_xml_give_up(parser) }
        if error.pointee.level == XML_ERR_WARNING, collector.ignoresWarnings { return }
        if error.pointee.domain == CInt(XML_FROM_NAMESPACE.rawValue), collector.ignoresNamespaces { return }
      }
      ViolationCollector.receive(
        parser.pointee._private, message: error?.pointee.message, line: error?.pointee.line ?? 0, node: nil)
    }
    parser.pointee.sax.pointee.internalSubset = { context, _, _, _ in
      guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let pointer = parser.pointee._private
      else { return }
      let collector = Unmanaged<ViolationCollector>.fromOpaque(pointer).takeUnretainedValue()
      collector.add(XMLTree.declarationRefused, line: Int(parser.pointee.input?.pointee.line ?? 0))
      xmlStopParser(parser)
    }
  }

  /// What is said of a document type declaration.
  static let declarationRefused = "a document type declaration is not taken, nor are entities"
}
