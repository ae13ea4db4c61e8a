/// What an SVG may hold in an output.
enum SVGAllowList {
  /// Elements that draw or describe; whatever else there is goes with all that it holds.
  static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc",
    "defs", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "symbol", "use",
    "textPath", "style",
  ]

  /// Elements that go, while what they hold stays.
  static let transparent: Set<String> = ["a", "switch"]

  /// Attributes that place, draw or describe.
  static let attributes: Set<String> = [
    "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d",
    "points", "dx", "dy", "rotate", "textLength", "lengthAdjust", "transform", "pathLength", "preserveAspectRatio",
    "offset", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternContentUnits",
    "patternTransform", "clipPathUnits", "maskUnits", "maskContentUnits", "markerWidth", "markerHeight", "markerUnits",
    "refX", "refY", "orient", "startOffset", "method", "spacing", "version", "id", "class", "style", "lang",
    "xml:lang", "xml:space", "role", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "direction",
    "unicode-bidi", "writing-mode", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity",
    "color", "display", "visibility", "overflow", "clip-path", "clip-rule", "mask", "marker-start", "marker-mid",
    "marker-end", "font-family", "font-size", "font-style", "font-variant", "font-weight", "font-stretch",
    "text-anchor", "text-decoration", "dominant-baseline", "alignment-baseline", "baseline-shift", "letter-spacing",
    "word-spacing", "stop-color", "stop-opacity", "paint-order", "vector-effect", "shape-rendering", "text-rendering",
    "color-interpolation",
  ]

  /// The name under which an attribute is written, where its value leads nowhere outside; `nil` for one that goes.
  static func name(of attribute: String, value: String) -> String? {
    if attribute == "href" || attribute == "xlink:href" { return value.hasPrefix("#") ? "href" : nil }
    guard attributes.contains(attribute), isInside(value, of: attribute) else { return nil }
    return attribute
  }

  /// Whether an attribute hides its element and all that is in it.
  static func hides(_ attribute: String, _ value: String) -> Bool {
    switch attribute {
    case "display": value == "none"
    case "visibility": value == "hidden" || value == "collapse"
    case "opacity": value == "0"
    case "style":
      value.lowercased().filter { $0 != " " }.split(separator: ";").contains {
        $0 == "display:none" || $0 == "visibility:hidden" || $0 == "opacity:0"
      }
    default: false
    }
  }

  /// Whether a style stays inside the picture: no rule that brings in another, no escapes that could hide one.
  static func isInside(_ value: String, of attribute: String) -> Bool {
    let isStyle = attribute == "style"
    // What brings something in from elsewhere has a bracket.
    guard isStyle || value.utf8.contains(UInt8(ascii: "(")) else { return true }
    if isStyle, value.contains("\\") || value.contains("@") || value.contains("/*") { return false }
    let lowered = value.lowercased()
    if lowered.contains("image(") || lowered.contains("image-set(") || lowered.contains("src(") { return false }
    return lowered.split(separator: "url(", omittingEmptySubsequences: false).dropFirst().allSatisfy { rest in
      rest.drop { $0 == " " || $0 == "'" || $0 == "\"" }.hasPrefix("#")
    }
  }
}

extension String {
  /// The pieces between the places of `separator`.
  fileprivate func split(separator: String, omittingEmptySubsequences: Bool) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return pieces + [rest]
  }
}
