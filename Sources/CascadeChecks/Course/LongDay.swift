import CascadeCurriculum
import CascadeText

extension Check {
  static let longDay = Check(
    id: "course/long-day",
    severity: .warning,
    summary: "A course day of more than eight hours, or with more than six and a half hours of work.",
    explanation: """
      After that much nobody learns, and people still have to travel home in daylight. The work is everything but the \
      breaks. Move a session to another day, or leave one out.
      """,
    bad: """
      === courses/long.yaml
      id: long
      title: A long day
      tier: trainer
      days:
        - title: ⟦Day 1⟧
          starts: "08:00"
          sessions:
            - {event: recap, minutes: 110}
            - {break: rest, minutes: 15}
            - {event: task, minutes: 110}
            - {break: lunch, minutes: 60}
            - {module: sample}
            - {event: task, minutes: 80}
            - {break: rest, minutes: 15}
            - {event: task-result, minutes: 90}
      """,
    good: """
      === courses/long.yaml
      id: long
      title: A day
      tier: trainer
      days:
        - title: Day 1
          starts: "08:00"
          sessions:
            - {event: recap, minutes: 110}
            - {break: rest, minutes: 15}
            - {event: task, minutes: 110}
            - {break: lunch, minutes: 60}
            - {module: sample}
            - {event: task, minutes: 80}
      """,
    judging: .perCurriculum { curriculum, report in
      for course in curriculum.allCourses where course.every == .day {
        for day in course.days {
          let all = day.sessions.reduce(0) { $0 + $1.minutes.count }
          let work = day.sessions.reduce(0) { $0 + ($1.isPause ? 0 : $1.minutes.count) }
          guard all > TimeLimit.dayInAll || work > TimeLimit.dayOfWork else { continue }
          let limit =
            work > TimeLimit.dayOfWork
            ? "\(duration(work)) of work, more than \(duration(TimeLimit.dayOfWork))"
            : "\(duration(all)), more than \(duration(TimeLimit.dayInAll))"
          report.add("'\(day.title.string)' has \(limit)", at: day.title.span, in: course.path)
        }
      }
    })
}
