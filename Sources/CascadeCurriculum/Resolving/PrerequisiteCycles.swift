import CascadeText

/// Finds modules that are each other's prerequisites, however far round.
enum PrerequisiteCycles {
  /// One finding for each cycle, at the prerequisite that closes it, which names the whole cycle.
  static func find(in modules: [Module]) -> [Diagnostic] {
    var places: [ID<Module>: Int] = [:]
    for (place, module) in modules.enumerated() where places[module.id] == nil { places[module.id] = place }
    var diagnostics: [Diagnostic] = []
    var state = [State](repeating: .unseen, count: modules.count)
    for start in modules.indices where state[start] == .unseen {
      var path: [(module: Int, next: Int)] = [(start, 0)]
      state[start] = .open
      while let top = path.last {
        let prerequisites = modules[top.module].prerequisites
        guard top.next < prerequisites.count else {
          state[top.module] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard let next = places[prerequisites[top.next].id] else { continue }
        switch state[next] {
        case .done: break
        case .unseen:
          state[next] = .open
          path.append((next, 0))
        case .open:
          let begin = path.firstIndex { $0.module == next } ?? 0
          diagnostics.append(finding(path[begin...].map(\.module), prerequisites[top.next], modules))
        }
      }
    }
    return diagnostics
  }

  private enum State {
    case unseen, open, done
  }

  private static func finding(_ cycle: [Int], _ closing: Reference<Module>, _ modules: [Module]) -> Diagnostic {
    let names = (cycle + [cycle[0]]).map { "'\(modules[$0].id)'" }
    let last = modules[cycle[cycle.count - 1]]
    let notes = cycle.dropLast().compactMap { place -> Diagnostic.Note? in
      let module = modules[place]
      let following = cycle[(cycle.firstIndex(of: place) ?? 0) + 1]
      guard let step = module.prerequisites.first(where: { $0.id == modules[following].id }) else { return nil }
      return Diagnostic.Note("'\(module.id)' needs '\(step.id)' here", at: step.span, in: module.path)
    }
    return ResolveCheck.prerequisiteCycle(
      "these modules need each other: \(names.joined(separator: " needs "))", at: closing.span, in: last.path,
      notes: notes)
  }
}
