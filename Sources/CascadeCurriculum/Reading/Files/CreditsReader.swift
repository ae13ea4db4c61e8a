private import CascadeMarkup
package import CascadeText

/// What `images/credits.yaml` says.
package struct CreditsFile: Hashable, Sendable {
  /// Who made which picture, in the order of the file.
  package var credits: [ImageCredit]
  /// Findings silenced in the file.
  package var silences: [Silence]
}

/// Reads `images/credits.yaml`: file names, each with who made the picture.
package enum CreditsReader {
  /// The credits; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<CreditsFile?> {
    YAMLFile.readPairs(file) { pairs, reader in
      var credits: [ImageCredit] = []
      var silences: [Silence] = []
      for pair in pairs {
        if pair.key == FieldShape.Key.ignore.name {
          silences = SilenceReader.read(pair, &reader)
        } else if let credit = credit(pair, &reader) {
          credits.append(credit)
        }
      }
      return CreditsFile(credits: credits, silences: silences)
    }
  }

  /// The keys of a credit.
  static let shape = FieldShape(
    "a credit",
    [
      .required("by", "who made the picture"),
      .required("licence", "under which others may use it"),
      .optional("from", "what it was drawn after"),
    ])

  private static func credit(_ pair: Field, _ reader: inout FieldReader) -> ImageCredit? {
    guard let fields = reader.fields(of: pair, as: shape) else { return nil }
    return ImageCredit(
      path: FilePath.sibling(pair.key, of: reader.path), span: pair.keySpan, by: reader.text("by", of: fields),
      licence: reader.text("licence", of: fields), from: reader.text(fields["from"]))
  }
}
