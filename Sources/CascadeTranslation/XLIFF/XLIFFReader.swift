import CascadeXML

/// Reads XLIFF 1.2 and 2.1 as the programs of translators leave them: OmegaT, Trados, memoQ, Virtaal, Poedit, Weblate and
/// others.
///
/// A unit that cannot be read is a fault with its line, its reason and its text; the others are there. No entity is ever
/// resolved but XML's own, nothing is fetched, and a file that is no XML is read unit by unit.
public enum XLIFFReader {
  /// What the file `bytes` holds, in UTF-8, UTF-16 or what its declaration says.
  public static func read(_ bytes: [UInt8]) -> ReturnPackage {
    let parsed = XMLElement.parse(bytes, isLenient: true)
    if let root = parsed.root {
      var reader = XLIFFTreeReader()
      reader.read(root)
      return reader.package
    }
    return XLIFFRecovery.read(bytes, parsed.violations)
  }
}

/// Walks a document to its units.
struct XLIFFTreeReader {
  private(set) var package = ReturnPackage()
  private var seen: [UnitID: ReturnedText?] = [:]

  /// Reads a whole document.
  mutating func read(_ root: XMLElement) {
    guard root.name == "xliff" else {
      package.faults.append(
        ReturnPackage.Fault(
          line: root.line, reason: "no XLIFF file: it begins with '\(root.name)'", text: root.words))
      return
    }
    let spaces = XLIFFSpaces.collapsed.inside(root)
    begin(languagesOf: root)
    for file in root.elements where file.name == "file" {
      begin(file: file)
      units(in: file, spaces.inside(file))
    }
    if package.documents.isEmpty, package.faults.isEmpty {
      package.faults.append(ReturnPackage.Fault(line: root.line, reason: "an XLIFF file without 'file'"))
    }
  }

  /// Notes what the root or a file says of its languages.
  mutating func begin(languagesOf element: XMLElement) {
    package.sourceLanguage = package.sourceLanguage ?? element["srcLang"] ?? element["source-language"]
    package.targetLanguage = package.targetLanguage ?? element["trgLang"] ?? element["target-language"]
  }

  /// Begins a document.
  mutating func begin(file: XMLElement) {
    begin(languagesOf: file)
    let name = file["product-name"] ?? file["id"].map(NameToken.decoded) ?? file["original"] ?? ""
    package.documents.append(ReturnPackage.Document(name: name))
  }

  private mutating func units(in element: XMLElement, _ spaces: XLIFFSpaces) {
    for child in element.elements {
      switch child.name {
      case "body", "group": units(in: child, spaces.inside(child))
      case "trans-unit", "unit": unit(child, spaces)
      default: break
      }
    }
  }

  /// Reads one unit of the document that was begun last.
  mutating func unit(_ element: XMLElement, _ spaces: XLIFFSpaces) {
    if package.documents.isEmpty { package.documents.append(ReturnPackage.Document(name: "")) }
    do throws(XLIFFProblem) {
      let unit = try XLIFFUnitReader.read(element, spaces)
      if let first = seen[unit.id] {
        if first == unit.target { return }
        throw XLIFFProblem(reason: "a unit that was there before, with another translation")
      }
      seen[unit.id] = unit.target
      package.documents[package.documents.count - 1].units.append(unit)
    } catch {
      package.faults.append(
        ReturnPackage.Fault(
          line: element.line, reason: error.reason, unit: XLIFFUnitReader.id(of: element),
          text: XLIFFUnitReader.targetWords(of: element)))
    }
  }

  /// Notes what could not be read.
  mutating func add(_ fault: ReturnPackage.Fault) { package.faults.append(fault) }
}

/// Why a unit cannot be taken, in words.
struct XLIFFProblem: Error {
  /// Why: `a unit without an id`.
  var reason: String
}

/// What becomes of spaces and line ends in words (`xml:space`).
enum XLIFFSpaces {
  /// Those in a row are one; a program may have set lines anew.
  case collapsed
  /// They stand as they are.
  case preserved

  /// What holds inside `element`.
  func inside(_ element: XMLElement) -> XLIFFSpaces {
    switch element["space", in: XMLElement.xmlNamespace] {
    case "preserve": .preserved
    case "default": .collapsed
    default: self
    }
  }
}
