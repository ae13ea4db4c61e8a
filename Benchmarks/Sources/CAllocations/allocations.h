// How much memory a piece of work takes: between `allocations_begin` and `allocations_peak` all that the process
// allocates is counted.
#include <stddef.h>

/// Begins to count from 0.
void allocations_begin(void);

/// Ends the count; the most bytes that were allocated at a time since it began.
size_t allocations_peak(void);
