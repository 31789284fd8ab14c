/**
 * An exact number: BigInt over BigInt, because a share of a share carried over five years leaves 2^53 behind and a
 * rounded one makes sums wrong by a person. `denominator` is positive. Not in lowest terms unless said, so compare with
 * `compareFractions`, never field by field.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const noPart: Fraction = { numerator: 0n, denominator: 1n };

/** `numerator` may be negative, `denominator` must be positive; both whole. */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1n): Fraction {
  if (denominator <= 0) throw new RangeError(`a denominator must be positive, got ${denominator}`);
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** Keeps the greater denominator where it is a multiple of the other, so that sums over the same shares do not grow. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  if (a.denominator % b.denominator === 0n)
    return { numerator: a.numerator + b.numerator * (a.denominator / b.denominator), denominator: a.denominator };
  if (b.denominator % a.denominator === 0n) return addFractions(b, a);
  return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator };
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** Negative when `a` is less, 0 when equal, positive when more. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const alike = a.denominator === b.denominator;
  const left = alike ? a.numerator : a.numerator * b.denominator;
  const right = alike ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest whole number that is not above; -0.2 gives -1. */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  const towardsZero = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? towardsZero - 1n : towardsZero;
}

/** The least whole number that is not below; 0.81 gives 1. */
export function ceilOf({ numerator, denominator }: Fraction): bigint {
  return -floorOf({ numerator: -numerator, denominator });
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** As it is stored and sent, in lowest terms: `-19/100`; a whole number as `3/1`. */
export function writeFraction({ numerator, denominator }: Fraction): string {
  const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return `${numerator / common}/${denominator / common}`;
}

/** Reads what `writeFraction` wrote; throws on anything else. */
export function readFraction(text: string): Fraction {
  const [, numerator, denominator] = /^(-?\d+)\/([1-9]\d*)$/.exec(text) ?? [];
  if (!numerator || !denominator) throw new RangeError(`not a fraction: ${text}`);
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

const most = Number.MAX_SAFE_INTEGER;

/** In whole `scale`-ths, halves away from zero: 0.8149 in hundredths is 81. To be shown, not to be reckoned with. */
export function roundedTo(scale: number, { numerator, denominator }: Fraction): number {
  const parts = 2 * scale * Number(numerator < 0n ? -numerator : numerator);
  const whole = Number(denominator);
  if (parts + whole > most || 2 * whole > most) return roundedAsBig(BigInt(scale), numerator, denominator);
  const rounded = (parts + whole - ((parts + whole) % (2 * whole))) / (2 * whole);
  return numerator < 0n && rounded > 0 ? -rounded : rounded;
}

/** The same where plain numbers would lose their last digits. */
function roundedAsBig(scale: bigint, numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = Number((2n * size * scale + denominator) / (2n * denominator));
  return numerator < 0n && rounded > 0 ? -rounded : rounded;
}

/** As people read it: `0,81`, two decimals unless asked, halves away from zero, zeros at the end left out. To be shown, not to be reckoned with. */
export function fractionText(given: Fraction, decimals = 2): string {
  const rounded = roundedTo(10 ** decimals, given);
  const [whole, parts = ""] = (Math.abs(rounded) / 10 ** decimals).toFixed(decimals).split(".");
  const end = parts.replace(/0+$/, "");
  return `${rounded < 0 ? "-" : ""}${whole}${end && `,${end}`}`;
}
