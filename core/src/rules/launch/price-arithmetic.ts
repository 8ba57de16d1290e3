import { type PriceFault, priceFaults } from '../../document/launch/price-faults';
import { writeAmount } from '../../document/numbers/write-amount';
import type { EditFix } from '../../lint/finding';
import { excerpt } from '../../lint/message';
import { defineRule } from '../../lint/rule';
import { sourceSpan } from '../../markdown/content';
import { replace } from '../../text/edit';
import { once } from '../../text/once';

export const priceArithmetic = defineRule({
  id: 'price-arithmetic',
  area: 'launch',
  summary: 'Prices of a plan do not follow from each other',
  kinds: ['launch', 'prd', 'prfaq', 'positioning', 'messaging', 'battlecard'],
  level: 'error',
  since: '0.1.0',
  mechanical: true,
  messages: {
    annual:
      'Twelve payments of {monthly} are {computed}, and the text says {stated}. Buyers notice such differences on the invoice; correct one of the two.',
    dearer:
      'Paying by the year costs {stated}, more than twelve payments of {monthly} ({computed}). Buyers will ask why; check which price is meant.',
    discount:
      'From {from} to {to} is {computed} off, and the text says {stated}. Correct the discount or the price, so that the page and the invoice agree.',
    yearlyDiscount:
      'Twelve payments of {from} are {twelve}, so {to} a year is {computed} off, and the text says {stated}. Correct the discount or the price, so that the page and the invoice agree.',
    freeMonths:
      'With the free months, payments of {monthly} make {computed} a year, and the text says {stated}. Correct the price or the offer.',
    sum: 'This comes to {computed}, and the text says {stated}. Correct the result or the numbers it is made of.',
    conflict:
      '“{plan}” costs {stated} here and {first} elsewhere in this document. Sales will quote either; settle on one, or say how the two differ.',
  },
  *check({ document }) {
    for (const fault of priceFaults(document)) yield reportOf(fault);
  },
});

const reportOf = once((fault: PriceFault) => {
  const { prose, quantity } = fault;
  const stated = prose.text.slice(quantity.start, quantity.end);
  const span = sourceSpan(prose, quantity.start, quantity.end);
  switch (fault.kind) {
    case 'conflict': {
      const { plan, first, other } = fault.details;
      const related = [{ span: other, message: `“${excerpt(plan, 40)}” costs ${first} here` }];
      const data = { plan: excerpt(plan, 40), stated, first };
      return { message: 'conflict', span, severity: 'warning', related, data } as const;
    }
    case 'discount': {
      const { from, to, twelve } = fault.details;
      const computed = writeAmount(Math.round(fault.details.computed), quantity, stated);
      const fixes = [change(fault, computed)];
      return twelve === null
        ? ({ message: 'discount', span, data: { from, to, computed, stated }, fixes } as const)
        : ({ message: 'yearlyDiscount', span, data: { from, to, computed, stated, twelve }, fixes } as const);
    }
    case 'sum': {
      const computed = writeAmount(fault.details.computed, quantity, stated);
      return { message: 'sum', span, data: { computed, stated }, fixes: [change(fault, computed)] } as const;
    }
    default: {
      const { monthly } = fault.details;
      const computed = writeAmount(fault.details.computed, quantity, stated);
      const data = { monthly, computed, stated };
      if (fault.kind === 'dearer') return { message: 'dearer', span, severity: 'warning', data } as const;
      const message = fault.kind === 'annual' ? 'annual' : 'freeMonths';
      return { message, span, data, fixes: [change(fault, computed)] } as const;
    }
  }
});

const change = ({ prose, quantity }: PriceFault, newText: string): EditFix => ({
  title: `Change it to ${newText}`,
  safety: 'unsafe',
  edits: [replace(sourceSpan(prose, quantity.start, quantity.end), newText)],
});
