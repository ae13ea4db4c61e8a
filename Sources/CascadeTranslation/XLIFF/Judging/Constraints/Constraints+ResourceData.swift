import CascadeXML

extension XLIFFConstraint {
  /// Resource data (section 5.5).
  static let resourceData: [XLIFFConstraint] = [
    XLIFFConstraint("5.5.5.1 id", on: "resourceData", of: .resourceData) { place, report in
      report.requireUniqueIDs(place.element.elements, "resource")
    },
    XLIFFConstraint("5.5.4.2 resourceData", on: "resourceData", of: .resourceData) { place, report in
      if place.element.elements.isEmpty { report.add("it is empty", at: place.element) }
    },
    XLIFFConstraint("5.5.4.5 source", on: "resourceItem", of: .resourceData) { place, report in
      if place.element["context"] == "no", place.element.first("source") == nil {
        report.add("what is not just context has a source", at: place.element)
      }
    },
    XLIFFConstraint("5.5.5.5 href", on: "source", "target", of: .resourceData) { place, report in
      let isEmpty = place.element.children.isEmpty
      if isEmpty != (place.element["href"] != nil) {
        report.add("'href' stands where nothing is inside, and only there", at: place.element)
      }
    },
    XLIFFConstraint("5.5.4.5 xml:lang", on: "source", of: .resourceData) { place, report in
      guard let language = place.element["lang", in: XMLElement.xmlNamespace], let expected = place.root["srcLang"]
      else {
        return
      }
      if !isSame(language, expected) {
        report.add("its language is '\(language)', and that of the sources '\(expected)'", at: place.element)
      }
    },
  ]
}
