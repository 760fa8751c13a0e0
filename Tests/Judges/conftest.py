def pytest_configure(config):
    config.addinivalue_line("markers", "whole: the whole corpus, by every judge: make test-judges")
