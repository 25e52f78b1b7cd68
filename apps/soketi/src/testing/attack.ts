/** Cases that are tried at the same time. */
const attackers = 8;
/** Milliseconds after which a case that nothing has come of is a fault. */
const patience = 30_000;

/** Tries one case after the other, several at a time, while `next` has one. */
export async function attack(next: () => (() => Promise<void>) | undefined): Promise<void> {
  const attacker = async () => {
    for (let one = next(); one !== undefined; one = next()) await one();
  };
  await Promise.all(Array.from({ length: attackers }, attacker));
}

/** What this resolves with. Rejects when it takes too long, in these words. */
export async function inTime<T>(outcome: Promise<T>, what: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing came of ${what()}`)), patience);
  });
  try {
    return await Promise.race([outcome, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
