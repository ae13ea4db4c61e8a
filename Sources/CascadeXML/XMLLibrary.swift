private import CLibXML2

/// What the process does once before it uses libxml2.
enum XMLLibrary {
  /// Touch this before the first call; a global is filled once, whatever the number of tasks.
  static let isReady: Void = {
    xmlInitParser()
    // After the library's own, so that ours is asked first; it answers for one address only.
    _ = xmlRegisterInputCallbacks(
      { name in
        guard let name else { return 0 }
        return String(cString: name) == XMLLibrary.namespaceSchemaAddress ? 1 : 0
      },
      { _ in Unmanaged.passRetained(NamespaceSchemaReader()).toOpaque() },
      { context, buffer, length in
        guard let context, let buffer else { return -1 }
        return Unmanaged<NamespaceSchemaReader>.fromOpaque(context).takeUnretainedValue().read(buffer, Int(length))
      },
      { context in
        if let context { Unmanaged<NamespaceSchemaReader>.fromOpaque(context).release() }
        return 0
      })
  }()

  /// The address that our XSD is read from, so that its import leads to ``namespaceSchemaAddress`` and not to a file.
  static let schemaAddress = "cascade-schemas:/academy.xsd"
  /// The address of ``namespaceSchema``.
  static let namespaceSchemaAddress = "cascade-schemas:/xml.xsd"

  /// `Schemas/xml.xsd`: an XSD can say `xml:lang` only by importing a schema of XML's own namespace.
  static let namespaceSchema: StaticString = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!--
      The one attribute of XML's own namespace that academy.xsd uses.
      This file may be used under the Apache License 2.0.
    -->
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang" type="xs:language">
        <xs:annotation>
          <xs:documentation>The language of what is inside, as a BCP 47 tag.</xs:documentation>
        </xs:annotation>
      </xs:attribute>
    </xs:schema>

    """
}

/// Hands ``XMLLibrary/namespaceSchema`` to libxml2 piece by piece. A class because C keeps a pointer to it.
private final class NamespaceSchemaReader {
  private var position = 0

  func read(_ buffer: UnsafeMutablePointer<CChar>, _ length: Int) -> CInt {
    let text = XMLLibrary.namespaceSchema
    let count = max(0, min(length, text.utf8CodeUnitCount - position))
    buffer.withMemoryRebound(to: UInt8.self, capacity: max(1, count)) { target in
      target.update(from: text.utf8Start + position, count: count)
    }
    position += count
    return CInt(count)
  }
}
