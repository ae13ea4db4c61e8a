import CascadeXML
import Foundation

/// The project's own schemas, as every suite here uses them.
enum AcademySchemas {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Schemas")

  static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  static let shared = Result { try XMLSchemas(relaxNG: bytes("academy.rng"), xsd: bytes("academy.xsd")) }

  /// A module with `body` in its text, in the academy's namespace.
  static func module(_ body: String) -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <module xmlns="https://cascade-curriculum.org/ns/academy/1" id="stops" number="1" xml:lang="en">
      <title>Stops</title><minutes tier="beat">20</minutes><objectives/>
      <body>\(body)</body>
      </module>
      """.utf8)
  }
}
