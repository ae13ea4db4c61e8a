// What Linux offers and Swift's Glibc does not show.
#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <link.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/syscall.h>
#include <unistd.h>

extern const char *strerrordesc_np(int code);

/// What an errno value means, in English, or NULL where it means nothing.
static inline const char *cascade_describe_errno(int code) { return strerrordesc_np(code); }

/// The name of a folder's entry, which Swift sees as a tuple of 256 numbers.
static inline const char *cascade_name(const struct dirent *entry) { return entry->d_name; }

/// Lets two paths change places in one step: renameat2 with RENAME_EXCHANGE.
static inline int cascade_exchange(int left_folder, const char *left, int right_folder, const char *right) {
  return (int)syscall(SYS_renameat2, left_folder, left, right_folder, right, 2u);
}

/// Waits until everything written to the file system of an open file is on the disk: syncfs.
static inline int cascade_sync(int file) { return (int)syscall(SYS_syncfs, file); }

/// The number of processors that this process may run on; 0 where the system does not say.
static inline int cascade_processors(void) {
  unsigned long mask[1024 / sizeof(unsigned long)];
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof mask, mask);
  int count = 0;
  for (long index = 0; index < bytes / (long)sizeof mask[0]; index++) count += __builtin_popcountl(mask[index]);
  return count;
}

/// Has freed memory kept for what comes next, instead of given back and asked for again.
static inline void cascade_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 1 << 28);
  mallopt(M_TOP_PAD, 1 << 22);
  mallopt(M_MMAP_THRESHOLD, 1 << 25);
}

/// The build id that the linker gave the running program, and its length in bytes; NULL where it gave none.
static inline const unsigned char *cascade_build_id(size_t *length) {
  const ElfW(Phdr) *headers = (const ElfW(Phdr) *)getauxval(AT_PHDR);
  size_t count = getauxval(AT_PHNUM);
  uintptr_t base = 0;
  for (size_t index = 0; index < count; index++) {
    if (headers[index].p_type == PT_PHDR) base = (uintptr_t)headers - headers[index].p_vaddr;
  }
  for (size_t index = 0; index < count; index++) {
    if (headers[index].p_type != PT_NOTE) continue;
    const unsigned char *notes = (const unsigned char *)(base + headers[index].p_vaddr);
    size_t all = headers[index].p_memsz, edge = headers[index].p_align == 8 ? 8 : 4, place = 0;
    while (place + sizeof(ElfW(Nhdr)) <= all) {
      const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)(notes + place);
      size_t name = place + sizeof *note;
      size_t text = (name + note->n_namesz + edge - 1) & ~(edge - 1);
      if (text + note->n_descsz > all) break;
      if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp(notes + name, "GNU", 4) == 0) {
        *length = note->n_descsz;
        return notes + text;
      }
      place = (text + note->n_descsz + edge - 1) & ~(edge - 1);
    }
  }
  return NULL;
}
