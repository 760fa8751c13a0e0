/* Calls of Linux that Swift's own module does not show. */
#ifndef CLINUX_H
#define CLINUX_H

/* Exchanges what lies at two paths in one step; -1 with errno set if it cannot. */
int clinux_exchange(const char *one, const char *other);

/* Waits until the disk has all that was written to the file system of an open file. */
int clinux_sync(int descriptor);

/* The identifier that the linker gave the running program (a note of type NT_GNU_BUILD_ID): fills
   at most `capacity` bytes and returns how many; 0 if it has none. */
int clinux_build_id(unsigned char *bytes, int capacity);

/* Gives memory that was freed, and that the allocator keeps for the next call, back to the system. */
void clinux_trim(void);

/* The processors that the calling thread may run on; -1 with errno set if that is not known. */
int clinux_processors(void);

/* One of the words that the program was called with, the first of which is its own name; NULL behind
   the last. Swift's list of them is read from /proc, and is empty where that is not mounted. */
const char *clinux_argument(int index);

#endif
