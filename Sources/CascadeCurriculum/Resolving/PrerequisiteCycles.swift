import CascadeText

/// Finds modules that are each other's prerequisites, however far round.
enum PrerequisiteCycles {
  /// Takes every cycle out of the prerequisites, so that nothing else is told because of one: who needs whom there is for
  /// the authors to say. One finding for each, at the prerequisite that closes it, which names the whole cycle.
  static func takeOut(of modules: inout [Module]) -> [Diagnostic] {
    let cycles = find(in: modules)
    let diagnostics = cycles.map { finding($0.modules, $0.closing, modules) }
    for cycle in cycles {
      for (place, module) in cycle.modules.enumerated() {
        let next = modules[cycle.modules[(place + 1) % cycle.modules.count]].id
        modules[module].prerequisites.removeAll { $0.id == next }
      }
    }
    return diagnostics
  }

  /// Modules of which each needs the next and the last, by `closing`, the first.
  private struct Cycle {
    let modules: [Int]
    let closing: Reference<Module>
  }

  private static func find(in modules: [Module]) -> [Cycle] {
    var places: [ID<Module>: Int] = [:]
    for (place, module) in modules.enumerated() where places[module.id] == nil { places[module.id] = place }
    var cycles: [Cycle] = []
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
          cycles.append(Cycle(modules: path[begin...].map(\.module), closing: prerequisites[top.next]))
        }
      }
    }
    return cycles
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
