"""What happens behind the widgets: jobs off the UI thread, the course of checking, the shelf."""
