private import CLibXML2

/// A RELAX NG schema and an XSD that say the same, compiled, to judge documents by.
///
/// A class because it owns two C handles. It may be shared by any number of tasks: each call judges with contexts of its
/// own, and a compiled schema is only read.
public final class XMLSchemas: Sendable {
  private let relaxNG: SchemaPointer
  private let xsd: SchemaPointer
  private let xsdDocument: SchemaPointer

  /// Compiles both schemas from the bytes of `academy.rng` and `academy.xsd`, or of a pair of your own.
  ///
  /// An XSD may import the schema of XML's own namespace from `xml.xsd`; it is built in. Costs some milliseconds: keep it.
  /// - Throws: ``XMLSchemaError`` where one of them is no schema.
  public init(relaxNG: [UInt8], xsd: [UInt8]) throws(XMLSchemaError) {
    XMLLibrary.isReady
    let grammar = try Self.compileRelaxNG(relaxNG)
    do throws(XMLSchemaError) {
      let (schema, document) = try Self.compileXSD(xsd)
      self.relaxNG = SchemaPointer(grammar)
      self.xsd = SchemaPointer(schema)
      xsdDocument = SchemaPointer(document)
    } catch {
      xmlRelaxNGFree(grammar)
      throw error
    }
  }

  deinit {
    xmlRelaxNGFree(relaxNG.pointer)
    xmlSchemaFree(xsd.pointer)
    // The schema points into the tree that it was compiled from.
    xmlFreeDoc(UnsafeMutablePointer(xsdDocument.pointer))
  }

  /// The version of libxml2 that judges, as the library itself tells it.
  public static let libraryVersion = String(cString: cascade_xml_version())

  /// What an XSD imports from `xml.xsd`; the same text as `Schemas/xml.xsd`.
  package static var namespaceSchema: StaticString { XMLLibrary.namespaceSchema }

  /// Lends the compiled RELAX NG schema and XSD.
  func withSchemas<Result>(_ body: (_ relaxNG: OpaquePointer, _ xsd: OpaquePointer) -> Result) -> Result {
    withExtendedLifetime(self) { body(relaxNG.pointer, xsd.pointer) }
  }

  private static func compileRelaxNG(_ bytes: [UInt8]) throws(XMLSchemaError) -> OpaquePointer {
    let collector = ViolationCollector()
    // Parsed here, because the schema's own parser prints what is wrong with its syntax; it copies the tree.
    guard let tree = XMLTree(parsing: bytes, reportingTo: collector) else {
      throw XMLSchemaError(rule: .relaxNG, violations: collector.violations)
    }
    collector.rule = .relaxNG
    guard let parser = xmlRelaxNGNewDocParserCtxt(tree.document) else {
      throw XMLSchemaError(rule: .relaxNG, violations: collector.violations)
    }
    defer { xmlRelaxNGFreeParserCtxt(parser) }
    xmlRelaxNGSetParserStructuredErrors(
      parser,
      { context, error in
        ViolationCollector.receive(
          context, message: error?.pointee.message, line: error?.pointee.line ?? 0, node: error?.pointee.node)
      }, collector.pointer)
    guard let schema = withExtendedLifetime(collector, { xmlRelaxNGParse(parser) }) else {
      throw XMLSchemaError(rule: .relaxNG, violations: collector.violations)
    }
    return schema
  }

  private static func compileXSD(
    _ bytes: [UInt8]
  ) throws(XMLSchemaError) -> (schema: OpaquePointer, document: OpaquePointer) {
    let collector = ViolationCollector()
    guard let tree = XMLTree(parsing: bytes, from: XMLLibrary.schemaAddress, reportingTo: collector) else {
      throw XMLSchemaError(rule: .xsd, violations: collector.violations)
    }
    collector.rule = .xsd
    guard let parser = xmlSchemaNewDocParserCtxt(tree.document) else {
      throw XMLSchemaError(rule: .xsd, violations: collector.violations)
    }
    defer { xmlSchemaFreeParserCtxt(parser) }
    xmlSchemaSetParserStructuredErrors(
      parser,
      { context, error in
        ViolationCollector.receive(
          context, message: error?.pointee.message, line: error?.pointee.line ?? 0, node: error?.pointee.node)
      }, collector.pointer)
    guard let schema = withExtendedLifetime(collector, { xmlSchemaParse(parser) }) else {
      throw XMLSchemaError(rule: .xsd, violations: collector.violations)
    }
    return (schema, OpaquePointer(tree.release()))
  }
}

/// A compiled schema.
///
/// `@unchecked Sendable`: libxml2 writes to a compiled schema only while it compiles it, before any other task can see it;
/// judging keeps its state in a context of its own.
private struct SchemaPointer: @unchecked Sendable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }
}
