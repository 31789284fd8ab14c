import { Candidacy } from "./candidacy.ts";
import { type Course, Stopped } from "./course.ts";
import { Membership } from "./membership.ts";

/** One random life, played through the API by whoever each step belongs to, until it ends or today comes; answers why it went no further. */
export async function live(course: Course, name: string): Promise<string | null> {
  const candidacy = new Candidacy(course);
  const membership = new Membership(course);
  try {
    const admittedOn = course.random.next() < 0.12 ? await candidacy.fromProbation(name) : await candidacy.untilCeremony(name);
    if (course.random.next() < 0.25) await membership.move();
    if (course.random.next() < 0.04) {
      await candidacy.annul();
      return null;
    }
    await candidacy.untilRecognition(admittedOn);
    if (course.standing === "OFFICIAL" && course.random.next() < 0.04) await candidacy.annul();
    await membership.live(course.random.between(1, 5));
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error.message;
    throw error;
  }
}
