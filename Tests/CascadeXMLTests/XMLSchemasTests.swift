import CascadeXML
import Foundation
import Testing

@Suite("XMLSchemas") struct XMLSchemasTests {
  private let schemas: XMLSchemas

  init() throws { schemas = try AcademySchemas.shared.get() }

  private let valid = AcademySchemas.module("<paragraph>Hear <emphasis>both</emphasis>.</paragraph>")
  private let invalid = AcademySchemas.module("\n<activity id=\"desk\" minutes=\"soon\"><paragraph/></activity>")

  @Test("a valid document has no violations") func accepts() { #expect(schemas.judge(valid).isEmpty) }

  @Test("an invalid one is named by element, id and line, by both schemas")
  func rejects() {
    let violations = schemas.judge(invalid)
    for rule in [XMLViolation.Rule.relaxNG, .xsd] {
      let found = violations.first { $0.rule == rule }
      #expect(found?.element == "activity")
      #expect(found?.identifier == "desk")
      #expect(found?.line == 5)
    }
    #expect(violations.allSatisfy { !$0.message.isEmpty && !$0.message.contains("\n") })
  }

  @Test("two threads judge 800 documents each, and every verdict is right")
  func threads() async {
    let (good, bad, schemas) = (valid, invalid, schemas)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for thread in 0..<2 {
        group.addTask {
          (0..<800).reduce(0) { sum, turn in
            let isGood = (turn + thread) % 2 == 0
            let violations = schemas.judge(isGood ? good : bad)
            return sum + (violations.isEmpty == isGood ? 0 : 1)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  @Test("two tasks may compile schemas at once")
  func compilesInParallel() async throws {
    let (grammar, schema) = (try AcademySchemas.bytes("academy.rng"), try AcademySchemas.bytes("academy.xsd"))
    let document = valid
    let verdicts = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { try XMLSchemas(relaxNG: grammar, xsd: schema).judge(document).isEmpty }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(verdicts.allSatisfy { $0 })
  }

  @Test("a schema that is none is refused with the reason")
  func brokenSchemas() throws {
    let (grammar, schema) = (try AcademySchemas.bytes("academy.rng"), try AcademySchemas.bytes("academy.xsd"))
    for text in ["", "<grammar", "<x/>"] {
      let first = #expect(throws: XMLSchemaError.self) { try XMLSchemas(relaxNG: Array(text.utf8), xsd: schema) }
      #expect(first?.violations.isEmpty == false)
      let error = #expect(throws: XMLSchemaError.self) { try XMLSchemas(relaxNG: grammar, xsd: Array(text.utf8)) }
      #expect(error?.violations.isEmpty == false)
    }
  }
}
