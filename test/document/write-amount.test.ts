import { expect, it } from 'vitest';
import { quantitiesIn } from '../../core/src/document/numbers/quantity';
import { writeAmount } from '../../core/src/document/numbers/write-amount';

it.each([
  [4500, '13,500', '4,500'],
  [4500, '13.5k', '4.5k'],
  [468, '$478.00', '$468.00'],
  [100, '+50 %', '+100 %'],
  [6.75, '6.7', '6.8'],
  [4.25, '5', '4.3'],
  [1234567, '1,000', '1,234,567'],
  [1200, '900', '1200'],
  [21.6, '22,5', '21,6'],
])('writes %d the way %j is written', (value, model, expected) => {
  const [quantity] = quantitiesIn(model);
  if (!quantity) throw new Error('the model is not a quantity');
  expect(writeAmount(value, quantity, model)).toBe(expected);
});
