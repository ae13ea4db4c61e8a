// The order in which a language's dictionaries have its words, as the system's ICU knows it (Unicode Technical Standard
// 35, part 5).
//
// ICU's own headers stay out of sight: they clash with those of the ICU that Foundation brings.
#ifndef CASCADE_COLLATION_H
#define CASCADE_COLLATION_H

#include <stdint.h>

// The order of the BCP 47 tag `language`, the common one where ICU has none for it; NULL where ICU's data is missing.
// Whatever language the machine is set to makes no difference.
void *cascade_collation_open(const char *language);
void cascade_collation_close(void *collation);

// Below zero where the first text comes first, above where the second does. The texts are UTF-8.
int cascade_collation_compare(void *collation, const char *left, int32_t left_size, const char *right, int32_t right_size);

// The version of the order's rules and of the data that it rests on.
uint32_t cascade_collation_version(void *collation);

#endif
