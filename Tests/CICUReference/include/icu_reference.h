// Dates and numbers as ICU writes them, from the Unicode Common Locale Data Repository: what our own tables are held
// against. Results are UTF-8, cut short at `capacity` bytes; each function returns their length, or -1.
#include <stdint.h>

// The Julian day `day` at noon in the calendar and digits of `locale`, such as "fa_AF@calendar=persian", by `pattern`
// (Unicode TR 35, part 4, section 8), or in the locale's long form for NULL.
int32_t icu_reference_date(const char *locale, int32_t day, const char *pattern, char *text, int32_t capacity);

// `number` in the digits and groups of `locale`.
int32_t icu_reference_number(const char *locale, int64_t number, char *text, int32_t capacity);
