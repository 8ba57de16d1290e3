// A setup file runs again for each file of a process, what it imports runs once.
import './fixed-seed';
import './span-equality';
