private import CLibXML2

extension XMLSchemas {
  /// Judges a document held in memory: parses it once, then validates it against both schemas.
  ///
  /// Returns what is wrong, syntax first, then by RELAX NG, then by XSD; empty for a valid document. A document that does
  /// not parse is not validated. Document type declarations, entities and the network are refused, as are elements more
  /// than 256 deep; `isOwn` lifts libxml2's limits, for what we wrote ourselves.
  public func judge(_ document: [UInt8], isOwn: Bool = false) -> [XMLViolation] {
    let collector = ViolationCollector()
    guard let tree = XMLTree(parsing: document, huge: isOwn, reportingTo: collector) else {
      return collector.violations
    }
    withSchemas { relaxNG, xsd in
      withExtendedLifetime(collector) {
        judge(tree.document, byRelaxNG: relaxNG, collector)
        judge(tree.document, byXSD: xsd, collector)
      }
    }
    return collector.violations
  }

  private func judge(_ tree: xmlDocPtr, byRelaxNG schema: OpaquePointer, _ collector: ViolationCollector) {
    collector.rule = .relaxNG
    guard let context = context(ofRelaxNG: schema, collector) else { return collector.add("no memory to validate") }
    defer { xmlRelaxNGFreeValidCtxt(context) }
    let before = collector.violations.count
    let verdict = xmlRelaxNGValidateDoc(context, tree)
    if verdict != 0, collector.violations.count == before { collector.add("invalid, for no reason given") }
  }

  private func judge(_ tree: xmlDocPtr, byXSD schema: OpaquePointer, _ collector: ViolationCollector) {
    collector.rule = .xsd
    guard let context = context(ofXSD: schema, collector) else { return collector.add("no memory to validate") }
    defer { xmlSchemaFreeValidCtxt(context) }
    let before = collector.violations.count
    let verdict = xmlSchemaValidateDoc(context, tree)
    if verdict != 0, collector.violations.count == before { collector.add("invalid, for no reason given") }
  }

  /// A context to validate one document in, by a compiled RELAX NG schema; the caller frees it.
  func context(ofRelaxNG schema: OpaquePointer, _ collector: ViolationCollector) -> OpaquePointer? {
    guard let context = xmlRelaxNGNewValidCtxt(schema) else { return nil }
    xmlRelaxNGSetValidStructuredErrors(
      context,
      { context, error in
        ViolationCollector.receive(
          context, from: .relaxNG, message: error?.pointee.message, line: error?.pointee.line ?? 0,
          node: error?.pointee.node)
      }, collector.pointer)
    return context
  }

  /// A context to validate one document in, by a compiled XSD; the caller frees it.
  func context(ofXSD schema: OpaquePointer, _ collector: ViolationCollector) -> OpaquePointer? {
    guard let context = xmlSchemaNewValidCtxt(schema) else { return nil }
    xmlSchemaSetValidStructuredErrors(
      context,
      { context, error in
        ViolationCollector.receive(
          context, from: .xsd, message: error?.pointee.message, line: error?.pointee.line ?? 0,
          node: error?.pointee.node)
      }, collector.pointer)
    return context
  }
}
