/** A dark look during play, for a dim room: chosen in the player, remembered on this phone, gone afterwards. */
import './dim.css';
import { keepDim, wantsDim } from '../../actions/device.ts';

export class Dim {
  on = $state(false);

  /** Reads the choice; gives what takes the look away again. */
  start(): () => void {
    void wantsDim().then((wanted) => this.#show(wanted));
    return () => {
      delete document.documentElement.dataset['look'];
    };
  }

  toggle(): void {
    this.#show(!this.on);
    void keepDim(this.on);
  }

  #show(on: boolean): void {
    this.on = on;
    if (on) document.documentElement.dataset['look'] = 'dim';
    else delete document.documentElement.dataset['look'];
  }
}
