import CascadeText

/// Looks up every id that a YAML file, a front matter or an attribute refers to.
struct ReferenceResolver {
  private let curriculum: Curriculum
  private let moduleIDs: [String]
  private let sourceIDs: [String]
  private let statementIDs: [String]
  private let levelIDs: [String]

  init(_ curriculum: Curriculum) {
    self.curriculum = curriculum
    moduleIDs = curriculum.modules.map(\.id.text)
    sourceIDs = curriculum.sources.map(\.id.text)
    statementIDs = curriculum.competencies.competencies.flatMap { $0.statements.map(\.id.text) }
    levelIDs = curriculum.competencies.levels.map(\.id.text)
  }

  /// Everything that leads nowhere.
  func findings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for module in curriculum.modules { check(module, &found) }
    checkFrameworks(&found)
    checkPublication(&found)
    for course in curriculum.courses + curriculum.overlays.flatMap(\.courses) { check(course, &found) }
    for alignment in curriculum.alignments { check(alignment, &found) }
    for file in curriculum.overlays.flatMap(\.files) { check(file, &found) }
    checkCredits(&found)
    return found
  }

  private func check(_ module: Module, _ found: inout [Diagnostic]) {
    for reference in module.prerequisites { require(module: reference, in: module.path, &found) }
    for reference in module.gaps where !curriculum.mayHold(reference.id) {
      found.append(unknown("gap", reference, in: module.path, curriculum.needs.gaps.map(\.id.text)))
    }
    for reference in module.safeguards where !curriculum.mayHold(safeguard: reference.id) {
      let known = curriculum.index.safeguards.keys.map(\.text).sorted()
      found.append(unknown("safeguard on a page", reference, in: module.path, known))
    }
    for reference in module.furtherReading { require(source: reference, in: module.path, &found) }
    for reference in module.authors where !curriculum.mayHold(reference.id) {
      found.append(unknown("person", reference, in: module.path, curriculum.people.map(\.id.text)))
    }
    for objective in module.objectives {
      for reference in objective.competencies { require(statement: reference, in: module.path, &found) }
    }
    let objectives = Set(module.objectives.map(\.id))
    let used =
      module.content.blocks.flatMap { $0.timing?.objectives ?? [] } + module.content.items.flatMap(\.objectives)
    for reference in used where !objectives.contains(reference.id) {
      found.append(
        ResolveCheck.unknownObjective.unknown(
          "objective", reference.id.text, at: reference.span, in: module.path, among: module.objectives.map(\.id.text)))
    }
  }

  private func checkFrameworks(_ found: inout [Diagnostic]) {
    for gap in curriculum.needs.gaps {
      for reference in gap.competencies { require(statement: reference, in: CurriculumPath.needs, &found) }
    }
    for statement in curriculum.competencies.competencies.flatMap(\.statements) {
      for reference in statement.redLine + statement.levels.map(\.level)
      where !levelIDs.contains(reference.id.text) {
        found.append(unknown("level", reference, in: CurriculumPath.competencies, levelIDs))
      }
    }
    for term in curriculum.terms {
      for reference in term.see where !curriculum.mayHold(reference.id) {
        let known = curriculum.terms.map(\.id.text)
        found.append(
          ResolveCheck.unknownTerm.unknown(
            "term", reference.id.text, at: reference.span, in: CurriculumPath.glossary, among: known))
      }
    }
  }

  private func checkPublication(_ found: inout [Diagnostic]) {
    let path = CurriculumPath.curriculum
    let overlays = curriculum.overlays.map(\.id.text)
    for edition in curriculum.editions {
      guard let overlay = edition.overlay, !curriculum.mayHold(overlay.id) else { continue }
      found.append(unknown("overlay", overlay, in: path, overlays))
    }
    for test in curriculum.tests {
      for reference in test.from { require(module: reference, in: path, &found) }
    }
    let awards = curriculum.awards.map(\.id.text)
    for award in curriculum.awards {
      if let test = award.test { require(test: test, in: path, &found) }
      if let after = award.after, !awards.contains(after.id.text) {
        found.append(unknown("award", after, in: path, awards))
      }
      for met in award.met { check(met, in: path, &found) }
    }
  }

  private func check(_ met: BlockReference, in path: String, _ found: inout [Diagnostic]) {
    guard let module = curriculum.module(met.module) else {
      require(module: Reference(met.module, at: met.span), in: path, &found)
      return
    }
    guard !module.content.blocks.contains(where: { $0.id == met.block }) else { return }
    found.append(unknown(block: Reference(met.block, at: met.span), of: module, in: path))
  }

  private func check(_ course: Course, _ found: inout [Diagnostic]) {
    for session in course.days.flatMap(\.sessions) {
      if let test = session.test { require(test: test, in: course.path, &found) }
      switch session.kind {
      case .module(let reference, _): require(module: reference, in: course.path, &found)
      case .test(let reference): require(test: reference, in: course.path, &found)
      case .pause, .event: break
      }
    }
  }

  private func check(_ alignment: Alignment, _ found: inout [Diagnostic]) {
    let codes = alignment.courses.map(\.code.text)
    for row in alignment.rows {
      if let course = alignment.courses.first(where: { $0.code == row.course.id }) {
        if let outcome = row.outcome, !course.outcomes.contains(where: { $0.id == outcome.id }) {
          found.append(unknown("outcome", outcome, in: alignment.path, course.outcomes.map(\.id.text)))
        }
      } else {
        found.append(unknown("course", row.course, in: alignment.path, codes))
      }
      guard let module = curriculum.module(row.module.id) else {
        require(module: row.module, in: alignment.path, &found)
        continue
      }
      check(objectives: row.objectives, of: module, in: alignment.path, &found)
      let blocks = Dictionary(module.content.blocks.map { ($0.id, $0) }) { first, _ in first }
      for block in row.taughtIn + row.assessedBy where blocks[block.id] == nil {
        found.append(unknown(block: block, of: module, in: alignment.path))
      }
      for reference in row.assessedBy {
        guard let block = blocks[reference.id], block.kind != .question else { continue }
        found.append(notAQuestion(reference, block, of: module, in: alignment.path))
      }
    }
    for exclusion in alignment.excluded {
      guard let module = curriculum.module(exclusion.module.id) else {
        require(module: exclusion.module, in: alignment.path, &found)
        continue
      }
      check(objectives: exclusion.objectives, of: module, in: alignment.path, &found)
    }
  }

  private func check(_ file: OverlayFile, _ found: inout [Diagnostic]) {
    switch file.target {
    case .module(let id): require(module: Reference(id, at: file.targetSpan), in: file.path, &found)
    case .page(let id) where !curriculum.mayHold(id):
      let reference = Reference(id, at: file.targetSpan)
      found.append(unknown("page", reference, in: file.path, curriculum.pages.map(\.id.text)))
    case .page, nil: break
    }
  }

  private func checkCredits(_ found: inout [Diagnostic]) {
    guard !curriculum.credits.isEmpty else { return }
    let pictures = curriculum.assets.map(\.path)
    let known = Set(pictures)
    for credit in curriculum.credits {
      let folder = credit.path.prefix(upTo: credit.path.lastIndex(of: "/") ?? credit.path.startIndex)
      let path = "\(folder)/credits.yaml"
      if !known.contains(credit.path) { found.append(missing(credit, in: folder, among: pictures, path)) }
      // A maker whom people.yaml does not list is named in full, which is no id.
      if credit.by.string.hasFormOfID, !curriculum.mayHold(ID<Person>(credit.by.string)) {
        let person = Reference<Person>(ID(credit.by.string), at: credit.by.span)
        found.append(unknown("person", person, in: path, curriculum.people.map(\.id.text)))
      }
      if let from = credit.from { require(source: Reference(ID(from.string), at: from.span), in: path, &found) }
    }
  }

  /// A credit for a picture that is not there; another in its `folder` may be meant.
  private func missing(
    _ credit: ImageCredit, in folder: Substring, among pictures: [String], _ path: String
  ) -> Diagnostic {
    let beside = pictures.lazy.filter { $0.hasPrefix("\(folder)/") }.map { String($0.dropFirst(folder.count + 1)) }
    return ResolveCheck.missingImage.unknown(
      "picture beside this file is called", String(credit.path.dropFirst(folder.count + 1)), at: credit.span, in: path,
      among: beside)
  }

  private func notAQuestion(
    _ reference: Reference<Block>, _ block: Block, of module: Module, in path: String
  ) -> Diagnostic {
    var finding = ResolveCheck.unknownReference(
      "'\(reference.id)' of '\(module.id)' is of kind '\(block.kindName)', not a question", at: reference.span, in: path
    )
    let questions = module.content.items.lazy.map { module.content.blocks[$0.block].id.text }
    if let near = NearMiss.nearest(to: reference.id.text, in: questions) {
      finding.message += "; did you mean '\(near)'?"
      finding.fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: reference.span, with: near)]
    }
    return finding
  }

  private func check(
    objectives: [Reference<Objective>], of module: Module, in path: String, _ found: inout [Diagnostic]
  ) {
    let known = module.objectives.map(\.id.text)
    for reference in objectives where !known.contains(reference.id.text) {
      found.append(
        ResolveCheck.unknownObjective.unknown(
          "objective", reference.id.text, at: reference.span, in: path, among: known))
    }
  }

  private func require(module reference: Reference<Module>, in path: String, _ found: inout [Diagnostic]) {
    guard !curriculum.mayHold(reference.id) else { return }
    found.append(unknown("module", reference, in: path, moduleIDs))
  }

  private func require(source reference: Reference<Source>, in path: String, _ found: inout [Diagnostic]) {
    guard !curriculum.mayHold(reference.id) else { return }
    found.append(
      ResolveCheck.unknownSource.unknown("source", reference.id.text, at: reference.span, in: path, among: sourceIDs))
  }

  private func require(
    statement reference: Reference<Competency.Statement>, in path: String, _ found: inout [Diagnostic]
  ) {
    guard !curriculum.mayHold(reference.id) else { return }
    found.append(unknown("competency statement", reference, in: path, statementIDs))
  }

  private func require(test reference: Reference<Test>, in path: String, _ found: inout [Diagnostic]) {
    guard curriculum.index.tests[reference.id] == nil else { return }
    found.append(unknown("test", reference, in: path, curriculum.tests.map(\.id.text)))
  }

  private func unknown(block: Reference<Block>, of module: Module, in path: String) -> Diagnostic {
    ResolveCheck.unknownReference.unknown(
      "block of '\(module.id)' with the id", block.id.text, at: block.span, in: path,
      among: module.content.blocks.lazy.filter(\.hasTypedID).map(\.id.text))
  }

  private func unknown<Entity>(
    _ what: String, _ reference: Reference<Entity>, in path: String, _ known: [String]
  ) -> Diagnostic {
    ResolveCheck.unknownReference.unknown(what, reference.id.text, at: reference.span, in: path, among: known)
  }
}

extension String {
  /// Whether it is made of small letters, digits and hyphens, as the ids of people are.
  fileprivate var hasFormOfID: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }
}
