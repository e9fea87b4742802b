/** What is still to come, earliest first. */
export interface Agenda {
  add(at: number, happen: (at: number) => void): void;
  /** Lets everything happen in order of time, what is added on the way included, up to and without the given moment. */
  playUntil(moment: number): void;
}

interface Entry {
  at: number;
  order: number;
  happen: (at: number) => void;
}

const isBefore = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** An agenda as a binary heap; entries of one moment keep the order in which they were added. */
export function createAgenda(): Agenda {
  const heap: Entry[] = [];
  let order = 0;

  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j] as Entry, heap[i] as Entry];
  };

  function takeFirst(): Entry {
    swap(0, heap.length - 1);
    const first = heap.pop() as Entry;
    for (let i = 0, next = 1; next < heap.length; next = 2 * i + 1) {
      const other = heap[next + 1];
      if (other && isBefore(other, heap[next] as Entry)) next++;
      if (isBefore(heap[i] as Entry, heap[next] as Entry)) break;
      swap(i, next);
      i = next;
    }
    return first;
  }

  return {
    add(at, happen) {
      heap.push({ at, order: order++, happen });
      for (let i = heap.length - 1, up = (i - 1) >> 1; i > 0; i = up, up = (i - 1) >> 1) {
        if (!isBefore(heap[i] as Entry, heap[up] as Entry)) break;
        swap(i, up);
      }
    },
    playUntil(moment) {
      while (heap[0] && heap[0].at < moment) {
        const { at, happen } = takeFirst();
        happen(at);
      }
    },
  };
}
