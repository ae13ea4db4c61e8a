public import CascadeCurriculum

/// What an output is asked to make: one delivery, with all that its files may read besides.
///
/// A job's fingerprint must cover what its render reads. A page that shows one text covers ``settingsDigest``, the text's
/// own of ``textDigests``, and whatever it shows of other modules, thing by thing, so that a change in one module makes
/// one page anew; a page that lists all modules covers ``contextDigest``; a page that lists what the text reaches,
/// ``Delivery/reach`` as well.
public struct OutputSubject: Sendable {
  /// What is published.
  public var delivery: Delivery
  /// Every delivery that this build or an earlier one makes beside it, for pages that lead from one to another.
  public var siblings: [Sibling]
  /// Page shells, style sheets, interface words and schemas, by path: `Templates/page.html`, `Schemas/academy.rng`.
  public var resources: [String: [UInt8]]
  /// The digest of ``resources``.
  public var resourcesDigest: Digest
  /// Covers every file of the curriculum that is no module's text.
  public var settingsDigest: Digest
  /// Covers the same, and of the modules all that other pages may show of them: ids, titles, numbers, minutes, headings.
  public var contextDigest: Digest
  /// Covers the text of each module or page, overlay files included, by its file.
  public var textDigests: [FileID: Digest]
  /// Reads a picture or other file of the curriculum.
  public var readAsset: @Sendable (String) throws(FileError) -> [UInt8]
  /// The tool's version and build, which every fingerprint covers.
  public var toolVersion: String

  /// Another delivery.
  public struct Sibling: Sendable, Hashable {
    /// The edition.
    public var edition: Edition
    /// The locale.
    public var locale: Locale

    /// The delivery of `edition` in `locale`.
    public init(edition: Edition, locale: Locale) {
      self.edition = edition
      self.locale = locale
    }
  }

  /// What an output is asked to make of `delivery`.
  public init(
    delivery: Delivery, siblings: [Sibling], resources: [String: [UInt8]], resourcesDigest: Digest,
    settingsDigest: Digest, contextDigest: Digest, textDigests: [FileID: Digest], toolVersion: String,
    readAsset: @escaping @Sendable (String) throws(FileError) -> [UInt8]
  ) {
    self.delivery = delivery
    self.siblings = siblings
    self.resources = resources
    self.resourcesDigest = resourcesDigest
    self.settingsDigest = settingsDigest
    self.contextDigest = contextDigest
    self.textDigests = textDigests
    self.toolVersion = toolVersion
    self.readAsset = readAsset
  }

  /// The folder of the delivery inside the output's own: `participant/bn`.
  public var folder: String { "\(delivery.edition.id)/\(delivery.locale.tag)" }

  /// A fingerprint of `purpose` that covers the delivery's settings, the tool and the resources; jobs add what else they
  /// read.
  public func fingerprint(_ purpose: StaticString) -> FingerprintBuilder {
    var builder = FingerprintBuilder(purpose)
    builder.add("tool", toolVersion)
    builder.add("edition", delivery.edition.id.text)
    builder.add("locale", delivery.locale.tag.text)
    builder.add("resources", resourcesDigest)
    // Any text of the curriculum can make it so.
    builder.add("to review", delivery.tellsOfReview ? 1 : 0)
    return builder
  }
}
