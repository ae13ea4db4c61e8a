private import CLibXML2

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// A file that could not be read.
public struct XMLFileError: Error, Hashable, Sendable {
  /// The path as given.
  public let path: String
  /// The system's error number.
  public let code: Int32
}

extension XMLSchemas {
  /// Judges the file at `path` without holding it in memory, against both schemas in one pass.
  ///
  /// Takes about twice the time of ``judge(_:isOwn:)``. Says the same of valid documents and refuses the same hostile ones; of
  /// an invalid one it may report fewer places.
  /// - Throws: ``XMLFileError`` where the file cannot be opened.
  public func judge(fileAt path: String) throws(XMLFileError) -> [XMLViolation] {
    XMLLibrary.isReady
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw XMLFileError(path: path, code: errno) }
    defer { close(file) }
    let collector = ViolationCollector()
    withSchemas { relaxNG, xsd in
      withExtendedLifetime(collector) { read(file, relaxNG, xsd, collector) }
    }
    return collector.violations
  }

  private func read(_ file: CInt, _ relaxNG: OpaquePointer, _ xsd: OpaquePointer, _ collector: ViolationCollector) {
    // Without NOERROR the parser would print: a handler of the reader's own crashes beside a plugged-in XSD (2.9.14).
    let options = XMLTree.options | CInt(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    guard let reader = xmlReaderForFd(file, nil, nil, options) else {
      return collector.add("no memory to read the document")
    }
    // The contexts must outlive the reader that they are plugged into: what is deferred first is done last.
    guard let grammar = context(ofRelaxNG: relaxNG, collector), let schema = context(ofXSD: xsd, collector) else {
      return collector.add("no memory to validate")
    }
    defer {
      xmlFreeTextReader(reader)
      xmlRelaxNGFreeValidCtxt(grammar)
      xmlSchemaFreeValidCtxt(schema)
    }
    // The XSD is plugged into the parser's events, the RELAX NG schema into the reader's: both see every node.
    guard xmlTextReaderSchemaValidateCtxt(reader, schema, 0) == 0,
      xmlTextReaderRelaxNGValidateCtxt(reader, grammar, 0) == 0
    else { return collector.add("no memory to validate") }
    xmlResetLastError()
    let verdict = readAll(reader, collector)
    if verdict < 0 {
      collector.rule = .syntax
      let error = xmlGetLastError()
      collector.makeRoom()
      ViolationCollector.receive(
        collector.pointer, message: error?.pointee.message, line: error?.pointee.line ?? 0, node: nil)
    } else if verdict == 0, collector.violations.isEmpty, xmlTextReaderIsValid(reader) != 1 {
      collector.rule = .relaxNG
      collector.add("invalid, for no reason given")
    }
  }

  /// Reads to the end: 0, less for a document that is not well-formed, more for one that is not read further.
  private func readAll(_ reader: xmlTextReaderPtr, _ collector: ViolationCollector) -> CInt {
    while true {
      let verdict = xmlTextReaderRead(reader)
      guard verdict == 1 else { return verdict }
      if xmlTextReaderNodeType(reader) == CInt(XML_READER_TYPE_DOCUMENT_TYPE.rawValue) {
        collector.rule = .syntax
        collector.add(XMLTree.declarationRefused, line: Int(xmlTextReaderGetParserLineNumber(reader)))
        return 1
      }
    }
  }
}
