public import CascadeText

/// The whole folder, resolved: modules, courses, frameworks, editions. Immutable once resolved.
public struct Curriculum: Sendable {
  /// The id.
  public var id: ID<Curriculum>
  /// The title.
  public var title: Text
  /// The version, as typed.
  public var version: Text
  /// The language the sources are written in.
  public var language: LocaleTag
  /// The licence, as an SPDX identifier.
  public var licence: Text
  /// Who publishes it.
  public var publisher: Text?
  /// Draft or final.
  public var status: PublicationStatus
  /// The day by which "in force" and "review due" are judged.
  public var date: PartialDate?
  /// The outputs that a build makes when it is not told which.
  public var outputs: [Text]
  /// Whether partial answers give partial points where a question does not say.
  public var givesPartialCredit: Bool
  /// What `{{names}}` stand for.
  public var values: [ValueDefinition]
  /// Local kinds of container.
  public var localKinds: [LocalKind]
  /// Severities of checks that differ from their own, in the order typed.
  public var severities: [SeverityRule]
  /// The editions, in order; without the built-in `complete`.
  public var editions: [Edition]
  /// The tests.
  public var tests: [Test]
  /// The awards.
  public var awards: [Award]
  /// The modules, in order.
  public var modules: [Module]
  /// The pages: those in front, then those at the back, each by file name.
  public var pages: [Page]
  /// The courses, by id.
  public var courses: [Course]
  /// The competency framework.
  public var competencies: CompetencyFramework
  /// The needs assessment.
  public var needs: NeedsAssessment
  /// The glossary, in the order of the file.
  public var terms: [Term]
  /// The sources, in the order of the file.
  public var sources: [Source]
  /// The people, in the order of the file.
  public var people: [Person]
  /// The overlays, by id.
  public var overlays: [Overlay]
  /// The alignments, by id.
  public var alignments: [Alignment]
  /// Who made which picture.
  public var credits: [ImageCredit]
  /// The files beside the text: pictures, by path.
  public var assets: [Asset]
  /// The words in pictures that texts show, in the order of the pictures' paths and in each as they stand.
  public var pictureTexts: [PictureText]
  /// Findings silenced in `curriculum.yaml`.
  public var silences: [Silence]
  /// Findings silenced in YAML files that are nobody's own above: path and silence.
  public var fileSilences: [FileSilence]
  /// The files, by path, of which an error says that their text cannot be read, or that their id is not their name's.
  /// What refers to one of them, or to something that it may hold, is not said to lead nowhere as well.
  package var unsettled: Set<String>
  /// The curriculum with each overlay put in, by the overlay's id; empty in an adaptation itself.
  public var adaptations: [ID<Overlay>: Curriculum]
  /// What local-language editions say in the place of the curriculum's own words, by locale; those of its overlays too.
  public var translations: [LocaleTag: Translations] = [:]
  /// Where things of one name are; built by resolving.
  package var index: CurriculumIndex

  /// A local kind of container.
  public struct LocalKind: Sendable, Hashable {
    /// `x-…`.
    public var name: String
    /// Where the name is written.
    public var nameSpan: SourceSpan
    /// Whether its text is for facilitators alone.
    public var isRestricted: Bool

    /// A local kind.
    public init(name: String, nameSpan: SourceSpan, isRestricted: Bool) {
      self.name = name
      self.nameSpan = nameSpan
      self.isRestricted = isRestricted
    }
  }

  /// Another severity for a check or a category.
  public struct SeverityRule: Sendable, Hashable {
    /// The check's id, or a category.
    public var check: Text
    /// The severity; `nil` for off.
    public var severity: Severity?

    /// A rule.
    public init(check: Text, severity: Severity?) {
      self.check = check
      self.severity = severity
    }
  }

  /// A file beside the text.
  public struct Asset: Sendable, Hashable {
    /// Its path in the curriculum.
    public var path: String
    /// Its size in bytes.
    public var size: Int
    /// The SHA-256 of its bytes, in hexadecimal.
    public var digest: String

    /// A file.
    public init(path: String, size: Int, digest: String) {
      self.path = path
      self.size = size
      self.digest = digest
    }
  }

  /// A silence of a YAML file.
  public struct FileSilence: Sendable, Hashable {
    /// The file.
    public var path: String
    /// The silence.
    public var silence: Silence

    /// A silence of the file `path`.
    public init(path: String, silence: Silence) {
      self.path = path
      self.silence = silence
    }
  }

  /// An empty curriculum with what `curriculum.yaml` must say.
  public init(id: ID<Curriculum>, title: Text, version: Text, language: LocaleTag, licence: Text) {
    self.id = id
    self.title = title
    self.version = version
    self.language = language
    self.licence = licence
    publisher = nil
    status = .draft
    date = nil
    outputs = []
    givesPartialCredit = false
    values = []
    localKinds = []
    severities = []
    editions = []
    tests = []
    awards = []
    modules = []
    pages = []
    courses = []
    competencies = CompetencyFramework()
    needs = NeedsAssessment()
    terms = []
    sources = []
    people = []
    overlays = []
    alignments = []
    credits = []
    assets = []
    pictureTexts = []
    silences = []
    fileSilences = []
    unsettled = []
    adaptations = [:]
    index = CurriculumIndex()
  }
}
