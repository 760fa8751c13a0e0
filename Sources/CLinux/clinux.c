#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int clinux_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int clinux_sync(int descriptor) { return syncfs(descriptor); }

void clinux_trim(void) { malloc_trim(0); }

int clinux_processors(void) {
  /* More than a thousand do not fit into the plain set: the call fails until the set is large enough. */
  for (int most = 1024; most <= 1 << 20; most *= 2) {
    cpu_set_t *set = CPU_ALLOC(most);
    if (!set) return -1;
    size_t size = CPU_ALLOC_SIZE(most);
    int count = sched_getaffinity(0, size, set) == 0 ? CPU_COUNT_S(size, set) : -1;
    CPU_FREE(set);
    if (count > 0 || errno != EINVAL) return count;
  }
  return -1;
}

struct search {
  unsigned char *bytes;
  int capacity;
  int count;
};

/* Looks through one segment of notes. */
static int find(const unsigned char *notes, size_t size, struct search *search) {
  size_t place = 0;
  while (place + sizeof(ElfW(Nhdr)) <= size) {
    ElfW(Nhdr) head;
    memcpy(&head, notes + place, sizeof head);
    size_t name = place + sizeof head;
    size_t content = name + ((head.n_namesz + 3) & ~(size_t)3);
    if (content + head.n_descsz > size) return 0;
    if (head.n_type == NT_GNU_BUILD_ID && head.n_namesz == 4 && !memcmp(notes + name, "GNU", 4) &&
        (int)head.n_descsz <= search->capacity) {
      memcpy(search->bytes, notes + content, head.n_descsz);
      search->count = (int)head.n_descsz;
      return 1;
    }
    place = content + ((head.n_descsz + 3) & ~(size_t)3);
  }
  return 0;
}

static int visit(struct dl_phdr_info *info, size_t size, void *closure) {
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *header = &info->dlpi_phdr[i];
    if (header->p_type != PT_NOTE) continue;
    const void *notes = (const void *)(info->dlpi_addr + header->p_vaddr);
    if (find(notes, header->p_memsz, closure)) break;
  }
  /* The first one is the program; its libraries follow. */
  return 1;
}

int clinux_build_id(unsigned char *bytes, int capacity) {
  struct search search = {bytes, capacity, 0};
  dl_iterate_phdr(visit, &search);
  return search.count;
}

static int argument_count;
static char **arguments;

/* The C library gives these to whatever runs before main. */
__attribute__((constructor)) static void keep_arguments(int count, char **words) {
  argument_count = count;
  arguments = words;
}

const char *clinux_argument(int index) {
  return index < argument_count ? arguments[index] : NULL;
}
