import type { PartProps } from '../parts';
import type { PageAction } from '../store';

interface GridProps extends PartProps {
  /** Whether what is drawn is no longer what is written, so that it cannot be edited. */
  readonly isFrozen: boolean;
  dispatch(action: PageAction): void;
}

export function Grid({ grid, shown }: GridProps) {
  return (
    <div class="grid">
      <table>
        <caption>{grid.title}</caption>
        <tbody>
          {shown.rows.map((index) => (
            <tr key={index}>
              <th scope="row">{grid.rows[index]?.activity}</th>
              {shown.roles.map((role) => (
                <td key={role}>{grid.rows[index]?.cells[role]?.codes.join(' ')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
