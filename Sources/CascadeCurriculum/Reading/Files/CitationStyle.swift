/// The names of the Citation Style Language 1.0.2: its types (appendix III) and variables (appendix IV), without those
/// that a processor makes itself and those that ``SourcesReader`` reads as properties.
enum CitationStyle {
  /// The types of source.
  static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure",
    "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
  ]

  /// The variables that hold a date.
  static let dates = ["accessed", "available-date", "event-date", "original-date", "submitted"]

  /// The variables that hold a text or number.
  static let texts = standard + numbers

  private static let standard = [
    "abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
    "call-number", "collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI",
    "event", "event-place", "event-title", "genre", "ISBN", "ISSN", "jurisdiction", "keyword", "language", "license",
    "medium", "original-publisher", "original-publisher-place", "original-title", "part-title", "PMCID", "PMID",
    "publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "source", "title-short",
    "URL", "volume-title",
  ]

  private static let numbers = [
    "chapter-number", "collection-number", "edition", "issue", "number", "number-of-pages", "number-of-volumes", "page",
    "part-number", "printing-number", "section", "supplement-number", "version", "volume",
  ]

  /// The variables that hold a list of names, but for authors and editors.
  static let roles = [
    "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
    "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer",
    "narrator", "organizer", "original-author", "performer", "producer", "recipient", "reviewed-author",
    "script-writer", "series-creator", "translator",
  ]
}
