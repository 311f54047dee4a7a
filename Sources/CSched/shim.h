/* sched(7): the C library declares these in GNU sources only. */
extern int sched_getaffinity(int program, unsigned long size, unsigned long *processors);
extern int sched_setaffinity(int program, unsigned long size, const unsigned long *processors);
