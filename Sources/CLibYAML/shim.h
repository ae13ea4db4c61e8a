// libyaml: the event parser.
#include <yaml.h>

// The arms of an event's union, so that Swift need not know their layout.
static inline const yaml_char_t *cascade_scalar_text(const yaml_event_t *event) { return event->data.scalar.value; }
static inline size_t cascade_scalar_length(const yaml_event_t *event) { return event->data.scalar.length; }
static inline int cascade_scalar_is_plain(const yaml_event_t *event) {
  return event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

// Whether a node has an anchor or a tag.
static inline int cascade_has_property(const yaml_event_t *event) {
  switch (event->type) {
  case YAML_SCALAR_EVENT: return event->data.scalar.anchor || event->data.scalar.tag;
  case YAML_SEQUENCE_START_EVENT: return event->data.sequence_start.anchor || event->data.sequence_start.tag;
  case YAML_MAPPING_START_EVENT: return event->data.mapping_start.anchor || event->data.mapping_start.tag;
  default: return 0;
  }
}
